package council

// TruthConsent is the declaration that a physician makes with a request: that what the e-file holds is true.
const TruthConsent = "truth"
