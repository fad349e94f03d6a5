"""Every sample's z on the curves of g and its derivative."""
