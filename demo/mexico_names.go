package demo

var (
	mexicanSurnames = []string{"Aguilar", "Alcántara", "Anaya", "Arriaga", "Ávila", "Balam", "Barrera", "Bautista", "Becerril", "Bernal", "Bravo", "Cabrera", "Camarena", "Canché", "Cantú",
		"Cárdenas", "Carranza", "Castellanos", "Ceballos", "Cervantes", "Chapa", "Chávez", "Cisneros", "Contreras", "Covarrubias", "Cruz", "De la Garza", "Del Río", "Domínguez", "Elizondo",
		"Escalante", "Escamilla", "Espino", "Estrada", "Figueroa", "Franco", "Fuentes", "Galindo", "Gallegos", "Garza", "Godínez", "Gómez", "Guerra", "Guerrero", "Guzmán", "Hernández",
		"Herrera", "Ibarra", "Iturbide", "Jaramillo", "Juárez", "Ku", "Lara", "Leal", "Ledezma", "Licona", "Lima", "López", "Macías", "Madrigal", "Magaña", "Martínez", "May", "Mejía", "Mena",
		"Méndez", "Mondragón", "Montes de Oca", "Morales", "Muñoz", "Narváez", "Nava", "Negrete", "Novelo", "Núñez", "Ochoa", "Olvera", "Orozco", "Ortega", "Ortiz", "Pacheco", "Padilla",
		"Parra", "Pech", "Peniche", "Pérez", "Pineda", "Ponce", "Portillo", "Prado", "Quintanar", "Quiroga", "Ramírez", "Rangel", "Rentería", "Reyes", "Rincón", "Ríos", "Robles", "Rodríguez",
		"Rosales", "Ruvalcaba", "Salazar", "Salgado", "Sánchez", "Sandoval", "Santillán", "Segovia", "Serrano", "Solano", "Solís", "Sosa", "Tamayo", "Téllez", "Tlahuel", "Toledo", "Torres",
		"Tovar", "Trejo", "Trujillo", "Ugalde", "Urrutia", "Valdés", "Vargas", "Vázquez", "Velasco", "Vera", "Villalobos", "Villegas", "Xicoténcatl", "Ximénez", "Yáñez", "Zamudio", "Zepeda"}
	mexicanStreets = []string{"Av. Insurgentes Sur", "Calle Morelos", "Av. Juárez", "Calle 60", "Blvd. Adolfo López Mateos", "Av. Vallarta", "Calle Hidalgo", "Av. Universidad", "Calle Allende"}
)
