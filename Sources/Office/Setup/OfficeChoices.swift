import ReportingKit
import Settings

/// What an administrator decides when an office begins; a configuration follows from it.
public struct OfficeChoices: Sendable {
    /// Who signs, and about what.
    public enum Body: Hashable, Sendable {
        /// The committee of the territory.
        case committee
        /// A department or centre of the territory that reports on all of it.
        case office(OwnUnit)
        /// A department that reports on its own divisions: it is the territory of its report.
        case divisions(of: OwnUnit)
    }

    /// A unit of the office's own list.
    public struct OwnUnit: Hashable, Sendable {
        public let code: UnitCode
        public let name: String

        public init(code: UnitCode, name: String) {
            self.code = code
            self.name = name
        }
    }

    /// The province, commune or former district; for a department the one it belongs to.
    public let territory: AdministrativeUnit
    public var body: Body = .committee
    public var reports: [ReportChoice] = [.digitalTransformation]
    /// Whether the usual offices of such a body are written into its list of units.
    public var hasUsualOffices = false
    /// Before the date; nil: by the territory's name.
    public var place: String?
    public var legalBasis: String?
    /// The officers' group.
    public var group = FolderSettings.usualGroup
    /// The address of the office's pages; nil where it has none.
    public var website: String?

    public init(territory: AdministrativeUnit) { self.territory = territory }

    var office: OwnUnit? {
        switch body {
        case .committee: nil
        case .office(let office), .divisions(let office): office
        }
    }

    /// The name of the reporting unit.
    var reportingName: String { if case .divisions(let office) = body { office.name } else { territory.name } }
    var reportingUnit: UnitCode { if case .divisions(let office) = body { office.code } else { territory.code } }
    var issuer: UnitCode? { if case .office(let office) = body { office.code } else { nil } }
}
