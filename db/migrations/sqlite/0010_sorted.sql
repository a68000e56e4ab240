CREATE TABLE `sorted_durations` (
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`closed_in` text NOT NULL,
	`days` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`closed_in`, `kind`, `value`, `days`)
);
--> statement-breakpoint
CREATE TABLE `sorted_tallies` (
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`received_in` text NOT NULL,
	`closed_in` text NOT NULL,
	`result` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`received_in`, `kind`, `value`, `closed_in`, `result`)
);
--> statement-breakpoint
CREATE INDEX `sorted_tallies_closed` ON `sorted_tallies` (`closed_in`,`kind`,`value`);--> statement-breakpoint
ALTER TABLE `cases` ADD `service` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `asker` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `chance` integer DEFAULT -1 NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_open_chance` ON `cases` (`chance`,`id`,`closed_at`) WHERE "cases"."closed_at" is null;--> statement-breakpoint
-- What a case says of itself is sealed: who asks stands in its row once it was caught up. Until then it is not set.
INSERT INTO `sorted_tallies` (`kind`, `value`, `received_in`, `closed_in`, `result`, `n`)
	SELECT k.kind, '', substr(`received_on`, 1, 7), CASE WHEN `closed_on` = '9999-12-31' THEN '' ELSE substr(`closed_on`, 1, 7) END,
	CASE WHEN `closed_on` = '9999-12-31' THEN 'open'
	WHEN coalesce(`outcome`, '') IN ('withdrawn', 'redirected', 'lapsed', 'duplicate') THEN 'ended'
	WHEN `breached` THEN 'breached' WHEN `late` THEN 'late' ELSE 'in-time' END, count(*)
	FROM `cases`, (SELECT 'service' AS kind UNION ALL SELECT 'asker') AS k WHERE `right` <> 'complaint' GROUP BY 1, 3, 4, 5;
--> statement-breakpoint
INSERT INTO `sorted_durations` (`kind`, `value`, `closed_in`, `days`, `n`)
	SELECT k.kind, '', substr(`closed_on`, 1, 7), CAST(julianday(`closed_on`) - julianday(`received_on`) AS integer), count(*)
	FROM `cases`, (SELECT 'service' AS kind UNION ALL SELECT 'asker') AS k WHERE `right` <> 'complaint' AND `closed_on` <> '9999-12-31'
	AND coalesce(`outcome`, '') NOT IN ('withdrawn', 'redirected', 'lapsed', 'duplicate') GROUP BY 1, 3, 4;
