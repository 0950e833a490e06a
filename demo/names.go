package demo

import (
	"math/rand/v2"
	"strings"

	"vigencia/council"
)

// pick draws one of a list.
func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// named draws the name of an invented person.
func named(r *rand.Rand) (surname1, surname2, names string) {
	names = pick(r, women)
	if r.IntN(2) == 0 {
		names = pick(r, men)
	}
	return pick(r, surnames), pick(r, surnames), names
}

// addressOf makes the e-mail address of an invented person, in a domain that exists nowhere.
func addressOf(p council.Physician) string {
	first, _, _ := strings.Cut(council.Fold(p.Names), " ")
	last, _, _ := strings.Cut(council.Fold(p.Surname1), " ")
	return first + "." + last + "." + p.Number[1:] + "@correo.example"
}

var (
	women = []string{"Ana María", "Angélica", "Betsabé Noemí", "Carmen Rosa", "Claudia Ximena", "Dalia Esperanza", "Elena Beatriz", "Flor de María", "Gabriela", "Gladys Yolanda",
		"Ingrid Paola", "Jacqueline", "Juana Francisca", "Karina Lizeth", "Lourdes del Carmen", "Lucía Fernanda", "Luz Marina", "Magaly", "María del Rosario", "María Elena",
		"Marleni", "Melissa Andrea", "Mercedes", "Miluska", "Nélida", "Norma Angélica", "Olga Patricia", "Patricia Mercedes", "Pilar Aurora", "Rocío del Pilar", "Rosa Amelia",
		"Roxana Milagros", "Ruth Noemí", "Sandra Verónica", "Saturnina", "Silvia Haydée", "Sonia Maribel", "Susana Inés", "Teresa de Jesús", "Vilma Aurelia", "Wendy Sofía", "Yesenia", "Zoila Aurora"}
	men = []string{"Alberto Martín", "Alejandro", "Ángel Gustavo", "Augusto César", "Carlos Enrique", "César Augusto", "Daniel Eduardo", "David Ismael", "Edgar Rolando", "Edwin",
		"Efraín", "Eleuterio", "Félix Antonio", "Fernando José", "Freddy Alonso", "Germán Iván", "Gonzalo", "Héctor Hugo", "Hilario", "Iván Alexis", "Jaime Rubén", "Javier Ernesto",
		"Jesús Manuel", "Jorge Luis", "José Antonio", "Juan de Dios", "Julio Ricardo", "Leoncio", "Luis Alberto", "Marco Aurelio", "Mario Andrés", "Miguel Ángel", "Néstor Raúl",
		"Óscar Iván", "Pedro Pablo", "Percy Manuel", "Raúl Octavio", "Ricardo", "Roberto Carlos", "Rómulo", "Santiago", "Teófilo", "Víctor Manuel", "Walter Hernán", "Wilfredo", "Yuri Vladimir"}
	surnames = []string{"Acuña", "Aguirre", "Alarcón", "Alvarado", "Amaru", "Apaza", "Arana", "Arévalo", "Astete", "Ayala", "Balbín", "Bardales", "Barrientos", "Béjar", "Benites",
		"Bermúdez", "Bustamante", "Cabanillas", "Cáceres", "Calderón", "Camacho", "Canchari", "Cárdenas", "Carrasco", "Castañeda", "Castro", "Ccahuana", "Ccopa", "Chávez", "Chipana",
		"Chuquihuanca", "Condori", "Córdova", "Cornejo", "Cotrina", "Cueva", "Cusi", "De la Cruz", "Del Águila", "Echevarría", "Escobar", "Espinoza", "Farfán", "Flores", "Gálvez",
		"Gamarra", "García", "Gonzales", "Guevara", "Gutiérrez", "Huaccha", "Huallpa", "Huamán", "Huanca", "Huarcaya", "Hurtado", "Ibárcena", "Inga", "Jáuregui", "Jiménez", "Lazo",
		"León", "Linares", "Llanos", "Lozada", "Luján", "Maldonado", "Mamani", "Marín", "Mayta", "Medina", "Mejía", "Mendoza", "Merino", "Mestanza", "Miranda", "Montalvo", "Morales",
		"Muñoz", "Navarro", "Nina", "Noriega", "Núñez", "Ñaupari", "Ochoa", "Olivera", "Ordóñez", "Orihuela", "Ormeño", "Oré", "Pacheco", "Palacios", "Palomino", "Pari", "Pastor",
		"Paucar", "Peralta", "Pérez", "Pinedo", "Pizango", "Ponce", "Portocarrero", "Puma", "Quinteros", "Quiroz", "Quispe", "Ramírez", "Ramos", "Rengifo", "Retamozo", "Revilla",
		"Reyes", "Ríos", "Rivera", "Rodríguez", "Rojas", "Romero", "Rosas", "Ruiz", "Saavedra", "Salazar", "Salinas", "Sánchez", "Sarmiento", "Segura", "Shupingahua", "Silva", "Solís",
		"Soto", "Suárez", "Sulca", "Taboada", "Taipe", "Tapia", "Tello", "Ticona", "Torres", "Ugarte", "Urbina", "Valderrama", "Valdivia", "Valverde", "Vargas", "Vásquez", "Vega",
		"Velarde", "Vidal", "Vilca", "Villanueva", "Yábar", "Yauri", "Yupanqui", "Zamora", "Zapata", "Zárate", "Zavaleta", "Zegarra", "Zevallos", "Zúñiga"}
	streets = []string{"Jr. Los Tulipanes", "Av. Los Próceres", "Calle Las Begonias", "Jr. Mariscal Castilla", "Av. El Sol", "Calle San Martín", "Psje. Los Pinos", "Av. Los Incas", "Jr. Ayacucho"}
)
