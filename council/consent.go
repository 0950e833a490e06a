package council

// TruthConsent is the declaration that a physician makes with a request: that what the e-file holds is true.
const TruthConsent = "truth"

// Consent gives the text of code that is to be accepted; ok is false when the profile has none.
func (p *Profile) Consent(code string) (Consent, bool) {
	for _, c := range p.Consents {
		if c.Code == code {
			return c, true
		}
	}
	return Consent{}, false
}
