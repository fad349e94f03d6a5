"""The gallery lab: every activation function as a card, one in detail, several compared."""
