CREATE TABLE `durations` (
	`closed_in` text NOT NULL,
	`right` text NOT NULL,
	`days` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`closed_in`, `right`, `days`)
);
--> statement-breakpoint
CREATE TABLE `tallies` (
	`received_in` text NOT NULL,
	`closed_in` text NOT NULL,
	`right` text NOT NULL,
	`outcome` text NOT NULL,
	`late` integer NOT NULL,
	`breached` integer NOT NULL,
	`extended` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`received_in`, `closed_in`, `right`, `outcome`, `late`, `breached`, `extended`)
);
--> statement-breakpoint
CREATE INDEX `tallies_closed` ON `tallies` (`closed_in`);--> statement-breakpoint
ALTER TABLE `cases` ADD `closed_on` text DEFAULT '9999-12-31' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `breached` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `extended` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_closed_on` ON `cases` (`closed_on`,`id`);--> statement-breakpoint
UPDATE `cases` SET `closed_on` = date(`closed_at` / 1000 + CASE WHEN
	`closed_at` / 1000 >= unixepoch(strftime('%Y', `closed_at` / 1000, 'unixepoch') || '-03-25', 'weekday 0', '+1 hour') AND
	`closed_at` / 1000 < unixepoch(strftime('%Y', `closed_at` / 1000, 'unixepoch') || '-10-25', 'weekday 0', '+1 hour')
	THEN 3600 ELSE 0 END, 'unixepoch') WHERE `closed_at` IS NOT NULL;
--> statement-breakpoint
UPDATE `cases` SET `breached` = 1 WHERE `late` = 1 AND (`right` = 'complaint' OR (`closed_on` > `statutory_due_on`));
--> statement-breakpoint
UPDATE `cases` SET `extended` = 1 WHERE `id` IN (SELECT `case_id` FROM `events` WHERE `type` = 'extension.given');
--> statement-breakpoint
INSERT INTO `tallies` SELECT substr(`received_on`, 1, 7), CASE WHEN `closed_on` = '9999-12-31' THEN '' ELSE substr(`closed_on`, 1, 7) END,
	`right`, coalesce(`outcome`, ''), `late`, `breached`, `extended`, count(*) FROM `cases` GROUP BY 1, 2, 3, 4, 5, 6, 7;
--> statement-breakpoint
INSERT INTO `durations` SELECT substr(`closed_on`, 1, 7), `right`, CAST(julianday(`closed_on`) - julianday(`received_on`) AS integer), count(*)
	FROM `cases` WHERE `closed_on` <> '9999-12-31' GROUP BY 1, 2, 3;
