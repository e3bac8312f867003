CREATE TABLE "plantings" (
	"name" text PRIMARY KEY NOT NULL,
	"planted_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
