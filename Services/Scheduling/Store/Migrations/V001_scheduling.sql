create schema scheduling;
