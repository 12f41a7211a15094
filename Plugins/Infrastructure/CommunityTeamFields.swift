import ReportingKit

/// Community digital teams of the district, the communes and their hamlets.
enum CommunityTeamFields {
    static let all: [FieldDefinition] = [
        section.count(
            "district_teams", "Số tổ công nghệ số cộng đồng {of_level}", measure: "tổ", askedOf: .own,
            onlyOf: [.district]),
        section.count(
            "district_team_members", "Số thành viên tổ công nghệ số cộng đồng {of_level}", measure: "người",
            askedOf: .own, onlyOf: [.district]),
        section.count(
            "commune_teams", "Số tổ công nghệ số cộng đồng {of_communes}", measure: "tổ", askedOf: .subordinates,
            onlyOf: [.commune]),
        section.count(
            "commune_team_members", "Số thành viên tổ công nghệ số cộng đồng {of_communes}", measure: "người",
            askedOf: .subordinates,
            onlyOf: [.commune]),
        section.count(
            "hamlets_total", "Số thôn, tổ dân phố", measure: "thôn", askedOf: .subordinates,
            onlyOf: [.commune]),
        section.count(
            "hamlet_teams", "Số thôn, tổ dân phố đã có tổ công nghệ số cộng đồng", measure: "tổ",
            askedOf: .subordinates,
            onlyOf: [.commune]),
        section.count(
            "hamlet_team_members", "Số thành viên tổ công nghệ số cộng đồng của các thôn, tổ dân phố",
            measure: "người", askedOf: .subordinates,
            onlyOf: [.commune]),
    ]

    private static let section = FormSection(title: "Tổ công nghệ số cộng đồng")
}
