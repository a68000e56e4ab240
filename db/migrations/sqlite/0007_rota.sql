CREATE TABLE `rota_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`until_on` text NOT NULL,
	`change` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rota_changes_until` ON `rota_changes` (`until_on`);