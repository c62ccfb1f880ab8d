"""What is measured, as ratios to an almost empty site under the same server: run by `make bench`."""
