"""The keys under which the views of the lab open each other's networks."""

LAB_KEY = "xor"
ONE_RUN = "one_run"
