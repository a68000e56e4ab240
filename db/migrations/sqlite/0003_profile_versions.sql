CREATE TABLE `equality_counts` (
	`quarter` text NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`quarter`, `question`, `answer`)
);
--> statement-breakpoint
CREATE TABLE `profile_versions` (
	`version` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	`note` text NOT NULL,
	`profile` text NOT NULL
);
