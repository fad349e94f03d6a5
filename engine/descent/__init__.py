"""One run of gradient descent: its settings, kernels, interventions, failures."""
