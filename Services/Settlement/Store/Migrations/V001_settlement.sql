create schema settlement;
