CREATE TABLE `keys` (
	`owner` text PRIMARY KEY NOT NULL,
	`master_id` text NOT NULL,
	`wrapped` blob NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`token` text NOT NULL,
	`owner` text NOT NULL,
	PRIMARY KEY(`token`, `owner`)
);
--> statement-breakpoint
CREATE INDEX `tokens_owner` ON `tokens` (`owner`);