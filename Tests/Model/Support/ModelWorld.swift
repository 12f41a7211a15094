import OracleSupport
import ReportingKit
import Testing

/// A territory with its units, for the product and for the reference.
struct ModelWorld: Sendable {
    let territory: String
    let register: UnitRegister
    let reference: ReferenceRegister

    /// Quảng Ngãi as the country's register has it, with offices of its own.
    static let quangNgai: ModelWorld = {
        let offices = (1...15).map { number in
            AdministrativeUnit(
                id: UnitID(code: UnitCode("51.\(number < 10 ? "0" : "")\(number)"), validFrom: merger),
                name: officeNames[number - 1], kind: .office, parent: "51", validTo: nil)
        }
        let room = AdministrativeUnit(
            id: UnitID(code: "21040.01", validFrom: merger), name: "Phòng Kinh tế", kind: .office, parent: "21040",
            validTo: nil)
        let register = UnitRegister.around("51", adding: offices + [room])
        return ModelWorld(territory: "51", register: register, reference: ReferenceRegister(register))
    }()

    static let model = Result {
        ModelWorld(
            territory: ModelProvince.code, register: try UnitRegister(ModelProvince.register),
            reference: ModelProvince.register)
    }

    static let merger = CalendarDate(iso: "2025-07-01")

    private static let officeNames = [
        "Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "Sở Tư pháp", "Sở Xây dựng", "Sở Công Thương", "Sở Giáo dục và Đào tạo",
        "Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Môi trường", "Sở Văn hóa, Thể thao và Du lịch", "Sở Ngoại vụ",
        "Sở Dân tộc và Tôn giáo", "Thanh tra tỉnh", "Văn phòng UBND tỉnh", "Ban Quản lý Khu kinh tế",
    ]

    /// The 96 communes, wards and the special zone of today, by their codes; Xã Bình Sơn is the first.
    let communes: [String]
    let offices: [String]

    init(territory: String, register: UnitRegister, reference: ReferenceRegister) {
        self.territory = territory
        self.register = register
        self.reference = reference
        let days = ReferencePeriods.days(id: "2026-10") ?? 0...0
        let all = reference.units("sub", of: territory, in: days).map(\.id).sorted()
        communes = all.filter { $0.hasPrefix("21040") } + all.filter { !$0.hasPrefix("21040") }
        offices = reference.units("office", of: territory, in: days).map(\.id).sorted()
    }

    /// The units under a code on the last day before the merger.
    func before(under parent: String) -> [String] {
        let day = ReferenceDays.number("2025-06-30") ?? 0
        return reference.units.filter { $0.parent == parent && $0.life.contains(day) && $0.kind == "commune" }.map(\.id)
            .sorted()
    }
}

/// The dossiers that units received: all that most cases need.
func received(_ values: [String: Int]) -> [ReferenceCell: Int?] {
    Dictionary(uniqueKeysWithValues: values.map { (ReferenceCell($0.key, "received"), Int?.some($0.value)) })
}

/// One unit's values.
func values(_ unit: String, _ values: [String: Int?]) -> [ReferenceCell: Int?] {
    Dictionary(uniqueKeysWithValues: values.map { (ReferenceCell(unit, $0.key), $0.value) })
}

func received(_ value: Int, of units: some Sequence<String>) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: units.map { ($0, value) })
}
