"""What differs between two builds, or between two policies of one."""
