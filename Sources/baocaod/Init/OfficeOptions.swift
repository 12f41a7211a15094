import ArgumentParser
import Office

/// Which office: its territory, the body that signs, and the reports that it makes.
struct OfficeOptions: ParsableArguments {
    @Option(help: "The territory, by code or name: 51, \"Xã Bình Sơn, Quảng Ngãi\". See: baocaod units search.")
    var unit: String?

    @Option(
        help:
            "The department or centre that signs, by name, or by code in the office's own list; without it the committee."
    )
    var issuer: String?

    @Flag(help: "The department reports on its own divisions, not on the territory it belongs to.")
    var ownDivisions = false

    @Option(
        help:
            "The reports it makes, with commas between or one an option: \(ReportChoice.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var reports: [String] = []
}
