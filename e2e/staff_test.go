package e2e_test

import (
	"testing"

	"vigencia/council"
	"vigencia/e2e/stage"
)

// recertifiers are the staff of the council that recertifies.
func (j *journey) recertifiers(t *testing.T) {
	j.Joins(t, []stage.Colleague{{Key: "Registro", Name: "Rita Quispe Ramos", Role: council.Registrar}, {Key: "Evaluación", Name: "Jorge Luis Tello Vega", Role: council.Evaluator},
		{Key: "Segunda lectura", Name: "Carmen Ríos Salas", Role: council.SecondReader}, {Key: "Certificados", Name: "Elena Vargas Soto", Role: council.Certifier},
		{Key: "Consejo Regional", Name: "Hugo Medina Paz", Role: council.RegionalOffice, Office: "III"}})
}

// examiners are the staff of the council that examines: two for what two persons decide.
func (j *journey) examiners(t *testing.T) {
	j.Joins(t, []stage.Colleague{{Key: "registrar", Name: "Rebeca Tovar Licona", Role: council.Registrar}, {Key: "evaluator", Name: "Ignacio Barrera Chapa", Role: council.Evaluator},
		{Key: "second reader", Name: "Ofelia Cantú Garza", Role: council.SecondReader}, {Key: "certifier", Name: "Patricio Elizondo Mena", Role: council.Certifier},
		{Key: "examiner", Name: "Gerardo Olvera Bautista", Role: council.Examiner}, {Key: "second examiner", Name: "Noemí Salgado Trujillo", Role: council.Examiner},
		{Key: "office", Name: "Yolanda Camarena Prado", Role: council.RegionalOffice, Office: j.Profile.Offices[0].Code}})
}
