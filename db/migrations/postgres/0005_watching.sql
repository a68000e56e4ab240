CREATE TABLE "calendar_feeds" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"staff_id" text NOT NULL,
	"case_id" text NOT NULL,
	"how" text NOT NULL,
	"telling" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"mail" text
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"name" text PRIMARY KEY NOT NULL,
	"who" text NOT NULL,
	"until_at" bigint NOT NULL,
	"done_for" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_key" ON "notices" USING btree ("key");--> statement-breakpoint
CREATE INDEX "notices_waiting" ON "notices" USING btree ("staff_id","how") WHERE "notices"."mail" is null;--> statement-breakpoint
CREATE INDEX "notices_mail" ON "notices" USING btree ("mail");