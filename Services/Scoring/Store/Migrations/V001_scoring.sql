create schema scoring;
