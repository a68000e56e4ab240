CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_part" bigint NOT NULL,
	"version" bigint NOT NULL,
	"head" "bytea" NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"destroyed_at" bigint,
	"right" text NOT NULL,
	"nation" text NOT NULL,
	"submission_id" text NOT NULL,
	"phase" text NOT NULL,
	"clock_status" text NOT NULL,
	"identity" text NOT NULL,
	"received_on" text NOT NULL,
	"due_on" text NOT NULL,
	"statutory_due_on" text NOT NULL,
	"notice_by" text NOT NULL,
	"owner_id" text,
	"reviewer_id" text,
	"channel" text NOT NULL,
	"unread" boolean NOT NULL,
	"pages" bigint NOT NULL,
	"pages_decided" bigint NOT NULL,
	"outcome" text,
	"closed_at" bigint,
	"late" boolean NOT NULL,
	"linked_count" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"version" bigint NOT NULL,
	"box" "bytea" NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"case_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"type" text NOT NULL,
	"v" bigint NOT NULL,
	"at" bigint NOT NULL,
	"command_id" text NOT NULL,
	"part" bigint NOT NULL,
	"box" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "events_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"key" text PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL,
	"reset_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"target" text NOT NULL,
	"code_hash" text,
	"browser_hash" text,
	"tries" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"dedupe" text NOT NULL,
	"case_id" text,
	"body" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"available_at" bigint NOT NULL,
	"lease_by" text,
	"lease_until" bigint NOT NULL,
	"attempts" bigint NOT NULL,
	"done_at" bigint,
	"dead_at" bigint,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" bigint NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "requester_sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"submission_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "staff_event" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"type" text NOT NULL,
	"staff_id" text,
	"by_id" text,
	"detail" text
);
--> statement-breakpoint
CREATE TABLE "staff_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"email" text,
	"name" text,
	"roles" text NOT NULL,
	"user_id" text,
	"invited_by_id" text,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	CONSTRAINT "staff_invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"passphrase_hash" text,
	"browser_hash" text,
	"tries" bigint NOT NULL,
	"locked_until" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" bigint DEFAULT 0,
	"locked_until" timestamp (3) with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"two_factor_enabled" boolean DEFAULT false,
	"roles" text DEFAULT '[]' NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_reference" ON "cases" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_opened" ON "cases" USING btree ("opened_by","opened_part");--> statement-breakpoint
CREATE INDEX "cases_open_due" ON "cases" USING btree ("due_on","id","right","closed_at") WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "cases_open_owner" ON "cases" USING btree ("owner_id","due_on","id","closed_at") WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "cases_open_reviewer" ON "cases" USING btree ("reviewer_id","due_on","id","closed_at") WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "cases_open_phase" ON "cases" USING btree ("phase","due_on","id","closed_at") WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "cases_open_right" ON "cases" USING btree ("right","due_on","id","closed_at") WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "cases_due" ON "cases" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "cases_submission" ON "cases" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "cases_closed" ON "cases" USING btree ("closed_at","outcome","late","right");--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_token" ON "drafts" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "drafts_expires" ON "drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "events_command" ON "events" USING btree ("case_id","command_id","part");--> statement-breakpoint
CREATE INDEX "limits_reset" ON "limits" USING btree ("reset_at");--> statement-breakpoint
CREATE UNIQUE INDEX "links_token" ON "links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "links_target" ON "links" USING btree ("target");--> statement-breakpoint
CREATE INDEX "links_expires" ON "links" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_dedupe" ON "outbox" USING btree ("dedupe");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("available_at","id") WHERE "outbox"."done_at" is null and "outbox"."dead_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_case" ON "outbox" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "requester_sessions_submission" ON "requester_sessions" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "staff_event_staff" ON "staff_event" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "staff_event_at" ON "staff_event" USING btree ("at");--> statement-breakpoint
CREATE INDEX "two_factor_secret" ON "two_factor" USING btree ("secret");--> statement-breakpoint
CREATE INDEX "two_factor_user" ON "two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");