create schema certificates;
