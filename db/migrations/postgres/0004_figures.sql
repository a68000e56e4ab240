CREATE TABLE "durations" (
	"closed_in" text NOT NULL,
	"right" text NOT NULL,
	"days" bigint NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "durations_closed_in_right_days_pk" PRIMARY KEY("closed_in","right","days")
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"received_in" text NOT NULL,
	"closed_in" text NOT NULL,
	"right" text NOT NULL,
	"outcome" text NOT NULL,
	"late" boolean NOT NULL,
	"breached" boolean NOT NULL,
	"extended" boolean NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "tallies_pk" PRIMARY KEY("received_in","closed_in","right","outcome","late","breached","extended")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "closed_on" text DEFAULT '9999-12-31' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "breached" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "extended" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "tallies_closed" ON "tallies" USING btree ("closed_in");--> statement-breakpoint
CREATE INDEX "cases_closed_on" ON "cases" USING btree ("closed_on","id");--> statement-breakpoint
UPDATE "cases" SET "closed_on" = to_char(to_timestamp("closed_at" / 1000.0) AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') WHERE "closed_at" IS NOT NULL;
--> statement-breakpoint
UPDATE "cases" SET "breached" = true WHERE "late" AND ("right" = 'complaint' OR "closed_on" > "statutory_due_on");
--> statement-breakpoint
UPDATE "cases" SET "extended" = true WHERE "id" IN (SELECT "case_id" FROM "events" WHERE "type" = 'extension.given');
--> statement-breakpoint
INSERT INTO "tallies" SELECT substr("received_on", 1, 7), CASE WHEN "closed_on" = '9999-12-31' THEN '' ELSE substr("closed_on", 1, 7) END,
	"right", coalesce("outcome", ''), "late", "breached", "extended", count(*) FROM "cases" GROUP BY 1, 2, 3, 4, 5, 6, 7;
--> statement-breakpoint
INSERT INTO "durations" SELECT substr("closed_on", 1, 7), "right", "closed_on"::date - "received_on"::date, count(*)
	FROM "cases" WHERE "closed_on" <> '9999-12-31' GROUP BY 1, 2, 3;
