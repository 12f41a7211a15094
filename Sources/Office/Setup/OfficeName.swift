import ReportingKit

/// What follows from the name of a department, office or centre: who heads it, and how its documents are numbered.
struct OfficeName {
    private struct Form {
        let opening: String
        /// The title under which its head signs, after "TM." or alone.
        let head: String
        /// "Giám đốc, các Phó Giám đốc Sở"
        let leaders: String
        /// The letters before those of its field, "S" in BC-SNV.
        let letters: String
        /// Whether the letters of its field follow.
        let isNamedByField: Bool
    }

    let name: String
    private let form: Form?

    init(_ name: String) {
        self.name = VietnameseText.clean(name)
        let key = VietnameseText.comparisonKey(name) + " "
        form = Self.forms.first { key.hasPrefix(VietnameseText.comparisonKey($0.opening) + " ") }
    }

    /// "SỞ NỘI VỤ"; the office of a committee stands below the committee's name without repeating it.
    var capitals: String { form?.opening == "Văn phòng" ? "VĂN PHÒNG" : name.uppercased() }

    var head: String { form?.head ?? "THỦ TRƯỞNG ĐƠN VỊ" }
    var leaders: String { form?.leaders ?? "Lãnh đạo đơn vị" }

    /// "BC-SKHCN"
    var numberSymbol: String {
        guard let form else { return "BC-" + Self.initials(name) }
        guard form.isNamedByField else { return "BC-" + form.letters }
        return "BC-" + form.letters + Self.initials(String(name.dropFirst(form.opening.count)))
    }

    /// The first letters of the words that count: "KHCN" of "Khoa học và Công nghệ". The level behind the name is none
    /// of them.
    private static func initials(_ text: String) -> String {
        let levels = UnitKinds.shipped.all.filter(\.hasAuthority).flatMap(\.words).map { " " + $0.text }
        let level = levels.first(where: text.hasSuffix) ?? ""
        return text.dropLast(level.count).split { !$0.isLetter }.filter { $0 != "và" }.compactMap(\.first)
            .map { $0.uppercased() }.joined()
    }

    private static let forms = [
        Form(
            opening: "Sở", head: "GIÁM ĐỐC", leaders: "Giám đốc, các Phó Giám đốc Sở", letters: "S",
            isNamedByField: true),
        Form(
            opening: "Văn phòng", head: "CHÁNH VĂN PHÒNG", leaders: "Chánh Văn phòng, các Phó Chánh Văn phòng",
            letters: "VP", isNamedByField: false),
        Form(
            opening: "Thanh tra", head: "CHÁNH THANH TRA", leaders: "Chánh Thanh tra, các Phó Chánh Thanh tra",
            letters: "TTr", isNamedByField: false),
        Form(
            opening: "Ban Chỉ huy Quân sự", head: "CHỈ HUY TRƯỞNG", leaders: "Ban Chỉ huy", letters: "BCH",
            isNamedByField: false),
        Form(
            opening: "Ban Quản lý", head: "TRƯỞNG BAN", leaders: "Trưởng ban, các Phó Trưởng ban", letters: "BQL",
            isNamedByField: false),
        Form(
            opening: "Ban", head: "TRƯỞNG BAN", leaders: "Trưởng ban, các Phó Trưởng ban", letters: "B",
            isNamedByField: true),
        Form(
            opening: "Trung tâm", head: "GIÁM ĐỐC", leaders: "Giám đốc, các Phó Giám đốc Trung tâm", letters: "TT",
            isNamedByField: true),
        Form(
            opening: "Chi cục", head: "CHI CỤC TRƯỞNG", leaders: "Chi cục trưởng, các Phó Chi cục trưởng",
            letters: "CC",
            isNamedByField: true),
        Form(
            opening: "Phòng", head: "TRƯỞNG PHÒNG", leaders: "Trưởng phòng, các Phó Trưởng phòng", letters: "P",
            isNamedByField: true),
        Form(
            opening: "Công an", head: "TRƯỞNG CÔNG AN", leaders: "Trưởng Công an, các Phó Trưởng Công an",
            letters: "CA", isNamedByField: false),
    ]
}
