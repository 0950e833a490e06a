package staff

import "strings"

// browser names what a session runs in, as its owner would: "Chrome en Windows". Browsers claim each other's names, so the order counts.
func (o Own) browser(agent string) string {
	name := named(agent, "Edg", "Edge", "OPR", "Opera", "SamsungBrowser", "Samsung Internet", "Firefox", "Firefox", "FxiOS", "Firefox", "Chrome", "Chrome", "CriOS", "Chrome", "Safari", "Safari")
	system := named(agent, "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS X", "macOS", "CrOS", "ChromeOS", "Linux", "Linux")
	if name == "" || system == "" {
		return o.W.Say("own.other")
	}
	return o.W.Say("own.browser", "Browser", name, "System", system)
}

// named looks for each mark in turn, and gives the name that follows it.
func named(agent string, marks ...string) string {
	for i := 0; i < len(marks); i += 2 {
		if strings.Contains(agent, marks[i]) {
			return marks[i+1]
		}
	}
	return ""
}
