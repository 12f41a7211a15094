import ReportingKit

enum InfrastructureDataset {
    static let id: DatasetID = "infrastructure"

    /// The fields stand in the form's order; fields of one group are neighbours.
    static let definition = DatasetDefinition(
        id: id,
        title: "Phiếu thu thập số liệu hạ tầng số và hiện đại hóa hành chính",
        layout: .form,
        fields: AdministrationFields.direction + EquipmentFields.all + AdministrationFields.modernization
            + CommunityTeamFields.all + ServiceFields.all + SocietyFields.all + OutreachFields.all,
        unitHeaders: HeaderPattern.units,
        setPhrases: SetPhrase.standard,
        rules: rules
    )

    /// A part is never more than its whole. Lines that a level's form does not ask are not compared.
    private static let rules: [Rule] = [
        .atMost("offices_with_officer", "offices_total"),
        .atMost("staff_with_computer", "staff_total"),
        .atMost("computers_lan", "computers_total"),
        .atMost("computers_internet", "computers_total"),
        .atMost("computers_antivirus", "computers_total"),
        .atMost("signers_total", "staff_total"),
        .atMost("signers_with_certificate", "signers_total"),
        .atMost("signers_using_signature", "signers_with_certificate"),
        .atMost("document_system_staff", "staff_total"),
        .atMost("files_online", "files_total"),
        .atMost("hamlet_teams", "hamlets_total"),
        .atMost("households_fibre", "households_total"),
        .atMost("smartphone_subscribers", "mobile_subscribers"),
        .atMost("businesses_e_invoice", "businesses_total"),
        .atMost("schools_digital", "schools_total"),
        .atMost("health_facilities_telemedicine", "health_facilities_total"),
        .atMost("ocop_products_listed", "ocop_products_total"),
    ]
}
