CREATE TABLE "causes" (
	"missed_in" text NOT NULL,
	"right" text NOT NULL,
	"cause" text NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "causes_missed_in_right_cause_pk" PRIMARY KEY("missed_in","right","cause")
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"aware_at" bigint NOT NULL,
	"risk" text NOT NULL,
	"regulator" text NOT NULL,
	"reported_at" bigint,
	"people" text NOT NULL,
	"closed_at" bigint
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "missed_on" text DEFAULT '9999-12-31' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "late_cause" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "incidents_case" ON "incidents" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "incidents_open" ON "incidents" USING btree ("closed_at","aware_at");--> statement-breakpoint
CREATE INDEX "cases_missed" ON "cases" USING btree ("missed_on","id") WHERE "cases"."missed_on" < '9999-12-31';--> statement-breakpoint
CREATE INDEX "cases_late_cause" ON "cases" USING btree ("late_cause","missed_on","id") WHERE "cases"."missed_on" < '9999-12-31';--> statement-breakpoint
UPDATE "cases" SET "missed_on" = "due_on" WHERE "late" AND "closed_at" IS NOT NULL AND "due_on" < "closed_on";
--> statement-breakpoint
UPDATE "cases" SET "missed_on" = "due_on" WHERE "closed_at" IS NULL AND "due_on" < to_char(now() AT TIME ZONE 'Europe/London', 'YYYY-MM-DD');
--> statement-breakpoint
INSERT INTO "causes" SELECT substr("missed_on", 1, 7), "right", '', count(*) FROM "cases" WHERE "missed_on" < '9999-12-31' GROUP BY 1, 2;
