DROP INDEX "cases_closed";--> statement-breakpoint
CREATE INDEX "cases_over" ON "cases" USING btree ("closed_at","outcome","late","right") WHERE "cases"."closed_at" is not null;