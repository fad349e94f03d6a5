"""Networks: forward pass, gradients, losses, initial values, optimizers."""
