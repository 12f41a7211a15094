import ReportingKit

enum CommunityTeamFigures {
    static let all: [FigureDefinition] = [
        InfrastructureFigures.count(
            "district_teams", "Số tổ công nghệ số cộng đồng {of_level}", FormExpressions.level("district_teams"),
            format: .padded),
        InfrastructureFigures.count(
            "district_team_members", "Số thành viên tổ công nghệ số cộng đồng {of_level}",
            FormExpressions.level("district_team_members")),
        InfrastructureFigures.count(
            "commune_teams", "Số tổ công nghệ số cộng đồng {of_communes}", FormExpressions.communes("commune_teams")),
        InfrastructureFigures.count(
            "commune_team_members", "Số thành viên tổ công nghệ số cộng đồng {of_communes}",
            FormExpressions.communes("commune_team_members")),
        InfrastructureFigures.count(
            "hamlet_teams", "Số tổ công nghệ số cộng đồng của các thôn, tổ dân phố",
            FormExpressions.communes("hamlet_teams")),
        InfrastructureFigures.count(
            "hamlet_team_members", "Số thành viên tổ công nghệ số cộng đồng của các thôn, tổ dân phố",
            FormExpressions.communes("hamlet_team_members")),
        InfrastructureFigures.rate(
            "community_team_rate", "Tỷ lệ {commune_kinds}, thôn, tổ dân phố có tổ công nghệ số cộng đồng",
            .percent(
                .sum([FormExpressions.communesWith("commune_teams"), FormExpressions.communes("hamlet_teams")]),
                of: .sum([FormExpressions.communesDue, FormExpressions.communes("hamlets_total")]))),
    ]
}
