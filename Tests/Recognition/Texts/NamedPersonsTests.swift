import ReportingKit
import Testing

@testable import Recognition

struct NamedPersonsTests {
    private let persons = NamedPersons(
        UnitRegister([
            AdministrativeUnit(
                id: UnitID(code: "1", validFrom: nil), name: "Xã Lê Lợi", kind: .commune, parent: nil, validTo: nil)
        ]))

    @Test(arguments: [
        "Nguyễn Văn An", "12. Trần Thị Bé", "Trần Thị Bé, xã Bình An", "Hộ ông Võ Sáu", "Xã Bình An (bà Lê Thị Sáu)",
        "Người lập: Phạm Thị Hoa",
    ])
    func aTextThatNamesSomebodyIsNotRepeated(_ text: String) { #expect(persons.stand(in: text)) }

    @Test(arguments: [
        "Lê Lợi", "Xã Lê Minh Xuân", "UBND xã Trần Văn Thời", "Phường Nguyễn Thái Bình – Quận 1", "abc", "12", "",
        "Tổng cộng", "Xã Bình Tân",
    ])
    func unitsThatAreCalledLikePersonsAre(_ text: String) { #expect(!persons.stand(in: text)) }
}
