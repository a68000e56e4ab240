CREATE TABLE `chain_checks` (
	`at` integer PRIMARY KEY NOT NULL,
	`ok` integer NOT NULL,
	`cases` integer NOT NULL,
	`events` integer NOT NULL,
	`destroyed` integer NOT NULL,
	`faults` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `disposals` (
	`case_id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`kept_until` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_on` text NOT NULL,
	`agreed_by` text NOT NULL,
	`agreed_on` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `disposals_at` ON `disposals` (`at`,`case_id`);--> statement-breakpoint
ALTER TABLE `cases` ADD `disposal` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_disposal` ON `cases` (`disposal`,`closed_on`,`id`) WHERE "cases"."disposal" <> 'none';--> statement-breakpoint
CREATE INDEX `cases_disposable` ON `cases` (`closed_on`,`id`) WHERE "cases"."disposal" = 'none' and "cases"."closed_at" is not null and "cases"."destroyed_at" is null;--> statement-breakpoint
ALTER TABLE `events` ADD `by_id` text;--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`at`,`case_id`,`seq`);--> statement-breakpoint
CREATE INDEX `events_by` ON `events` (`by_id`,`at`,`case_id`,`seq`);