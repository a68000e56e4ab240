CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_part` integer NOT NULL,
	`version` integer NOT NULL,
	`head` blob NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`destroyed_at` integer,
	`right` text NOT NULL,
	`nation` text NOT NULL,
	`submission_id` text NOT NULL,
	`phase` text NOT NULL,
	`clock_status` text NOT NULL,
	`identity` text NOT NULL,
	`received_on` text NOT NULL,
	`due_on` text NOT NULL,
	`statutory_due_on` text NOT NULL,
	`notice_by` text NOT NULL,
	`owner_id` text,
	`reviewer_id` text,
	`channel` text NOT NULL,
	`unread` integer NOT NULL,
	`pages` integer NOT NULL,
	`pages_decided` integer NOT NULL,
	`outcome` text,
	`closed_at` integer,
	`late` integer NOT NULL,
	`linked_count` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_reference` ON `cases` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_opened` ON `cases` (`opened_by`,`opened_part`);--> statement-breakpoint
CREATE INDEX `cases_open_due` ON `cases` (`due_on`,`id`,`right`,`closed_at`) WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `cases_open_owner` ON `cases` (`owner_id`,`due_on`,`id`,`closed_at`) WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `cases_open_reviewer` ON `cases` (`reviewer_id`,`due_on`,`id`,`closed_at`) WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `cases_open_phase` ON `cases` (`phase`,`due_on`,`id`,`closed_at`) WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `cases_open_right` ON `cases` (`right`,`due_on`,`id`,`closed_at`) WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `cases_due` ON `cases` (`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `cases_submission` ON `cases` (`submission_id`);--> statement-breakpoint
CREATE INDEX `cases_closed` ON `cases` (`closed_at`,`outcome`,`late`,`right`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`version` integer NOT NULL,
	`box` blob NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_token` ON `drafts` (`token_hash`);--> statement-breakpoint
CREATE INDEX `drafts_expires` ON `drafts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `events` (
	`case_id` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`v` integer NOT NULL,
	`at` integer NOT NULL,
	`command_id` text NOT NULL,
	`part` integer NOT NULL,
	`box` blob NOT NULL,
	`hash` blob NOT NULL,
	PRIMARY KEY(`case_id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_command` ON `events` (`case_id`,`command_id`,`part`);--> statement-breakpoint
CREATE TABLE `limits` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`reset_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `limits_reset` ON `limits` (`reset_at`);--> statement-breakpoint
CREATE TABLE `links` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`target` text NOT NULL,
	`code_hash` text,
	`browser_hash` text,
	`tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `links_token` ON `links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `links_target` ON `links` (`target`);--> statement-breakpoint
CREATE INDEX `links_expires` ON `links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`dedupe` text NOT NULL,
	`case_id` text,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`available_at` integer NOT NULL,
	`lease_by` text,
	`lease_until` integer NOT NULL,
	`attempts` integer NOT NULL,
	`done_at` integer,
	`dead_at` integer,
	`error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_dedupe` ON `outbox` (`dedupe`);--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`available_at`,`id`) WHERE "outbox"."done_at" is null and "outbox"."dead_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_case` ON `outbox` (`case_id`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limit_key_unique` ON `rate_limit` (`key`);--> statement-breakpoint
CREATE TABLE `requester_sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `requester_sessions_submission` ON `requester_sessions` (`submission_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `staff_event` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`staff_id` text,
	`by_id` text,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `staff_event_staff` ON `staff_event` (`staff_id`,`at`);--> statement-breakpoint
CREATE INDEX `staff_event_at` ON `staff_event` (`at`);--> statement-breakpoint
CREATE TABLE `staff_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`email` text,
	`name` text,
	`roles` text NOT NULL,
	`user_id` text,
	`invited_by_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_invitation_token_hash_unique` ON `staff_invitation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`passphrase_hash` text,
	`browser_hash` text,
	`tries` integer NOT NULL,
	`locked_until` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `two_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`user_id` text NOT NULL,
	`verified` integer DEFAULT true,
	`failed_verification_count` integer DEFAULT 0,
	`locked_until` integer,
	`last_step` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `two_factor_secret` ON `two_factor` (`secret`);--> statement-breakpoint
CREATE INDEX `two_factor_user` ON `two_factor` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`two_factor_enabled` integer DEFAULT false,
	`roles` text DEFAULT '[]' NOT NULL,
	`disabled_at` integer,
	`demo` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);