// Package demo makes an office full of people, for whoever wants to see the product at work: a roster, staff of every role, and requests,
// certificates and papers in every state. All persons are invented.
//
// Each state is reached by the acts that a person would do, through the store and the jobs of the real office, under a clock that
// begins months ago and ends now. Nothing is written by SQL. One seed gives one office. It may know the council by its key.
package demo
