"""Files of workouts that other apps write, read into neutral records: pure, and never stopped by a bad line."""
