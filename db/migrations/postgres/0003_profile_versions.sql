CREATE TABLE "equality_counts" (
	"quarter" text NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "equality_counts_quarter_question_answer_pk" PRIMARY KEY("quarter","question","answer")
);
--> statement-breakpoint
CREATE TABLE "profile_versions" (
	"version" bigint PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text,
	"note" text NOT NULL,
	"profile" jsonb NOT NULL
);
