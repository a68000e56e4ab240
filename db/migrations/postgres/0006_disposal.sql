CREATE TABLE "chain_checks" (
	"at" bigint PRIMARY KEY NOT NULL,
	"ok" boolean NOT NULL,
	"cases" bigint NOT NULL,
	"events" bigint NOT NULL,
	"destroyed" bigint NOT NULL,
	"faults" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disposals" (
	"case_id" text PRIMARY KEY NOT NULL,
	"rule" text NOT NULL,
	"kept_until" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_on" text NOT NULL,
	"agreed_by" text NOT NULL,
	"agreed_on" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "disposal" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "by_id" text;--> statement-breakpoint
CREATE INDEX "disposals_at" ON "disposals" USING btree ("at","case_id");--> statement-breakpoint
CREATE INDEX "cases_disposal" ON "cases" USING btree ("disposal","closed_on","id") WHERE "cases"."disposal" <> 'none';--> statement-breakpoint
CREATE INDEX "cases_disposable" ON "cases" USING btree ("closed_on","id") WHERE "cases"."disposal" = 'none' and "cases"."closed_at" is not null and "cases"."destroyed_at" is null;--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING btree ("at","case_id","seq");--> statement-breakpoint
CREATE INDEX "events_by" ON "events" USING btree ("by_id","at","case_id","seq");