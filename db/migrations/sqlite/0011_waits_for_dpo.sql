ALTER TABLE `cases` ADD `waits_for_dpo` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_waits_for_dpo` ON `cases` (`due_on`,`id`) WHERE "cases"."waits_for_dpo";--> statement-breakpoint
CREATE INDEX `notices_told` ON `notices` (`staff_id`,`at`,`case_id`);