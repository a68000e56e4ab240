ALTER TABLE "cases" ADD COLUMN "waits_for_dpo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_waits_for_dpo" ON "cases" USING btree ("due_on","id") WHERE "cases"."waits_for_dpo";--> statement-breakpoint
CREATE INDEX "notices_told" ON "notices" USING btree ("staff_id","at","case_id");