CREATE TABLE "keys" (
	"owner" text PRIMARY KEY NOT NULL,
	"master_id" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"token" text NOT NULL,
	"owner" text NOT NULL,
	CONSTRAINT "tokens_token_owner_pk" PRIMARY KEY("token","owner")
);
--> statement-breakpoint
CREATE INDEX "tokens_owner" ON "tokens" USING btree ("owner");