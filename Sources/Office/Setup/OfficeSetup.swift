import Foundation
import ReportingKit
import Settings

/// Makes the configuration of an office from what was chosen: `baocaod init`.
public struct OfficeSetup {
    private let modules: [any ProcessorModule]
    private let today: CalendarDate

    /// What was written, and what remains to be told.
    public struct Result {
        public let written: [URL]
        /// Files that were there and are used as they are.
        public let used: [URL]
        /// Files that were replaced, under their new names.
        public let kept: [URL]
        public let check: ConfigurationCheck
    }

    /// `modules` are those of the build.
    public init(modules: [any ProcessorModule], today: CalendarDate) {
        self.modules = modules
        self.today = today
    }

    /// The files of a configuration, with nothing written.
    public func text(_ choices: OfficeChoices, for file: URL) -> (configuration: String, units: String) {
        let folders = OfficeFolders(configuration: file)
        // A table that an office has is read whatever reports it makes; without its module it would be unknown.
        let text = ConfigurationText(choices, letterhead(choices), folders, modules: modules).text
        return (text, OwnUnitList(choices).text)
    }

    public func letterhead(_ choices: OfficeChoices) -> Letterhead {
        let territory = choices.territory
        let register = UnitRegister.around(territory.code, adding: [])
        let day = territory.validTo.map { min($0, today) } ?? today
        let said = register.children(of: territory.code, on: day).compactMap { TerritoryName($0.name).kind?.text }
        return Letterhead(
            choices, parent: territory.parent.flatMap { register.unit($0, on: day) },
            kindsBelow: Self.territoryWords.filter(said.contains))
    }

    /// Each once, in the order in which texts name them.
    private static var territoryWords: [String] {
        var known: Set<String> = []
        return UnitKinds.shipped.territoryWords.map(\.text).filter { known.insert($0).inserted }
    }

    /// Writes the configuration, the list of units and the template beside it, and checks them as `config check` does.
    /// A configuration that is there is replaced only if `replacing` says so, and kept beside; lists and templates that
    /// are there are used as they are.
    public func write(_ choices: OfficeChoices, to file: URL, template: URL?, replacing: Bool) throws -> Result {
        let folder = file.deletingLastPathComponent()
        let (configuration, units) = text(choices, for: file)
        let config = SetupFile(file, configuration)
        if config.exists, !replacing {
            throw SetupFault(
                description:
                    "\(file.path(percentEncoded: false)) exists; --force writes a new one and keeps the old one beside it, --output names another"
            )
        }
        let list = SetupFile(folder.appending(path: OfficeFolders(configuration: file).unitList), units)
        let listed = list.exists ? try UnitRegisterReader.read([list.url]) : []
        if !listed.isEmpty { try checkIssuer(choices, in: listed, list.url) }
        let kinds = try reportKinds(choices.reports, template, in: folder)
        var result = Writing()
        // A list without a unit is a stub, perhaps of another territory.
        try result.put(list, replacing: listed.isEmpty)
        for file in kinds { try result.put(file, replacing: false) }
        try result.put(config, replacing: replacing)
        let folders = OfficeFolders(configuration: file)
        if let rights = folders.rights {
            try result.put(SetupFile(rights, folders.rightsText(modules, group: choices.group)), replacing: true)
        }
        return Result(
            written: result.written, used: result.used, kept: result.kept,
            check: try ConfigurationCheck(file, modules: modules))
    }

    /// The files of the office's kinds of reports, where the package did not lay them: those beside the Word template
    /// that is given, of the other kinds in the folders beside its own.
    private func reportKinds(_ chosen: [ReportChoice], _ template: URL?, in folder: URL) throws -> [SetupFile] {
        let place = folder.appending(path: "reports", directoryHint: .isDirectory)
        guard let template else {
            for kind in chosen {
                let known = [place, Settings.shippedReports].map {
                    $0.appending(path: "\(kind.rawValue)/\(ReportFolders.template)").path(percentEncoded: false)
                }
                guard known.contains(where: { FileManager.default.fileExists(atPath: $0) }) else {
                    throw SetupFault(
                        description:
                            "no Word template was found; put report.yaml and bao-cao.docx into \(place.path(percentEncoded: false))\(kind.rawValue)"
                    )
                }
            }
            return []
        }
        let source = template.deletingLastPathComponent().deletingLastPathComponent()
        return try chosen.flatMap { kind in
            let own = source.appending(path: kind.rawValue, directoryHint: .isDirectory)
            let names = try FileManager.default.contentsOfDirectory(atPath: own.path(percentEncoded: false)).sorted()
            return try names.filter { $0 == ReportFolders.declaration || $0.hasSuffix(".docx") }.map {
                SetupFile(
                    place.appending(path: "\(kind.rawValue)/\($0)"), try Data(contentsOf: own.appending(path: $0)))
            }
        }
    }

    /// A list that is there has to have the body that signs, under the code that the configuration will say.
    private func checkIssuer(_ choices: OfficeChoices, in units: [AdministrativeUnit], _ list: URL) throws {
        guard let office = choices.office else { return }
        guard units.contains(where: { $0.code == office.code }) else {
            let path = list.path(percentEncoded: false)
            throw SetupFault(
                description:
                    "\(path) exists and has no unit \(office.code) \(office.name); add it there: baocaod units check \(path)"
            )
        }
    }

    /// The body that signs, by its name or by its code in a list of the office's own that is there already.
    public func office(_ text: String, of territory: AdministrativeUnit, for file: URL) throws -> OfficeChoices.OwnUnit
    {
        let list = file.deletingLastPathComponent().appending(path: OfficeFolders(configuration: file).unitList)
        let own =
            FileManager.default.fileExists(atPath: list.path(percentEncoded: false))
            ? try UnitRegisterReader.read([list]) : []
        let key = VietnameseText.comparisonKey(text)
        if let known = own.first(where: { $0.code.rawValue == text || VietnameseText.comparisonKey($0.name) == key }) {
            return .init(code: known.code, name: known.name)
        }
        guard text.contains(where: \.isLetter) else {
            throw SetupFault(
                description:
                    "no unit of \(list.path(percentEncoded: false)) has the code \(text); write the name of the body that signs"
            )
        }
        let taken = Set(own.map(\.code))
        let free = (1...99).lazy.map { UnitCode("\(territory.code).\($0 < 10 ? "0" : "")\($0)") }.first {
            !taken.contains($0)
        }
        return .init(code: free ?? UnitCode("\(territory.code).100"), name: VietnameseText.clean(text))
    }
}

/// What became of the files of a setup.
private struct Writing {
    private(set) var written: [URL] = []
    private(set) var used: [URL] = []
    private(set) var kept: [URL] = []

    mutating func put(_ file: SetupFile, replacing: Bool) throws {
        if !file.exists {
            try file.create()
            written.append(file.url)
        } else if try replacing && !file.isAsWanted() {
            kept.append(try file.replace())
            written.append(file.url)
        } else {
            used.append(file.url)
        }
    }
}
