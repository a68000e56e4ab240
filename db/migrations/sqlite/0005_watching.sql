CREATE TABLE `calendar_feeds` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`staff_id` text NOT NULL,
	`case_id` text NOT NULL,
	`how` text NOT NULL,
	`telling` text NOT NULL,
	`at` integer NOT NULL,
	`mail` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_key` ON `notices` (`key`);--> statement-breakpoint
CREATE INDEX `notices_waiting` ON `notices` (`staff_id`,`how`) WHERE "notices"."mail" is null;--> statement-breakpoint
CREATE INDEX `notices_mail` ON `notices` (`mail`);--> statement-breakpoint
CREATE TABLE `turns` (
	`name` text PRIMARY KEY NOT NULL,
	`who` text NOT NULL,
	`until_at` integer NOT NULL,
	`done_for` text
);
