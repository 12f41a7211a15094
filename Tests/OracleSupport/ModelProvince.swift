/// An invented province with all that makes units hard: offices, a merger of two and of three, a split, a neighbour
/// that was taken in, a commune renamed within a quarter, a body of a commune.
package enum ModelProvince {
    package static let code = "P"
    package static let province = "P@2025-07-01"
    package static let offices = ["P.1@2025-07-01", "P.2@2025-07-01"]
    /// The communes of today under the names of the beginning of 2026.
    package static let communes = (1...12).map { "n\($0)@2025-07-01" }
    package static let renamed = "n12@2026-04-30"
    package static let old = (1...8).map { "d\($0)" }
    package static let bodyOfCommune = "n1.1@2025-07-01"

    package static let register: ReferenceRegister = {
        let (end, start) = (ReferenceDays.number("2025-06-30"), ReferenceDays.number("2025-07-01"))
        let (before, rename) = (ReferenceDays.number("2026-04-29"), ReferenceDays.number("2026-04-30"))
        var units = [
            ReferenceUnit("P", "Tỉnh Mẫu", "province", in: "", to: end),
            ReferenceUnit("P", "Tỉnh Mẫu", "province", in: "", from: start),
            ReferenceUnit("Q", "Tỉnh Bên", "province", in: "", to: end),
            ReferenceUnit("P1", "Huyện Trong", "district", in: "P", to: end),
            ReferenceUnit("Q1", "Huyện Ngoài", "district", in: "Q", to: end),
            ReferenceUnit("P.1", "Sở Nội vụ", "office", in: "P", from: start),
            ReferenceUnit("P.2", "Sở Tài chính", "office", in: "P", from: start),
            ReferenceUnit("n1.1", "Phòng Kinh tế", "office", in: "n1", from: start),
        ]
        units += (1...11).map { ReferenceUnit("n\($0)", "Xã Mới \($0)", "commune", in: "P", from: start) }
        units += [
            ReferenceUnit("n12", "Xã Mới 12", "commune", in: "P", from: start, to: before),
            ReferenceUnit("n12", "Phường Mới 12", "commune", in: "P", from: rename),
        ]
        units += (1...8).map { ReferenceUnit("d\($0)", "Xã Cũ \($0)", "commune", in: $0 < 8 ? "P1" : "Q1", to: end) }
        let links = [
            ("P", province, true), ("d1", communes[0], true), ("d2", communes[0], true), ("d3", communes[1], true),
            ("d4", communes[2], false), ("d4", communes[3], false), ("d5", communes[4], true),
            ("d6", communes[4], true),
            ("d7", communes[5], true), ("d8", communes[5], true), (communes[11], renamed, true),
        ]
        return ReferenceRegister(units, links.map { ReferenceLink($0.0, $0.1, isWhole: $0.2) })
    }()

    package static let fields: [String: ReferenceField] = [
        "carried": ReferenceField(overTime: "first"), "received": ReferenceField(), "settled": ReferenceField(),
        "on_time": ReferenceField(), "pending": ReferenceField(overTime: "last"),
        "catalogue": ReferenceField(overTime: "none", addsOverUnits: false),
        "on_time_rate": ReferenceField(rate: (part: "on_time", whole: "settled")),
    ]
}
