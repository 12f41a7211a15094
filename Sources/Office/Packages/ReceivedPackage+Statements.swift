import Files
import Foundation
import Processing
import Recognition
import ReportingKit

extension ReceivedPackage {
    /// What a file states that is a package; nil for every other one. `day` is the one on which it came.
    static func processed(
        _ content: FileContent, name: String, on day: CalendarDate, _ composition: Composition,
        newest: (PackageManifest, Period) throws -> Int?
    ) throws -> ProcessedFile? {
        guard name.lowercased().hasSuffix(".zip") else { return nil }
        let place = FindingPlace(file: name)
        let package: ReceivedPackage
        do throws(Fault) {
            guard let read = try ReceivedPackage(content, limits: composition.limits) else { return nil }
            package = read
        } catch {
            return file(Finding(.filePackage(defect: error.kind), .error, at: place))
        }
        guard let period = Period(id: package.manifest.period) else {
            return file(Finding(.filePackage(defect: .changed), .error, at: place))
        }
        func refused(_ defect: PackageDefect) -> ProcessedFile {
            file(
                Finding(
                    .filePackage(defect: defect, unit: package.manifest.unitName), .error, at: place, period: period))
        }
        guard let (unit, set) = package.unit(composition, period) else { return refused(.foreign) }
        let signature = try package.signatureFinding(composition.settings.packages, on: day, at: place, period)
        if signature.severity < .error, let newest = try newest(package.manifest, period),
            newest > package.manifest.edition
        {
            return refused(.superseded)
        }
        do throws(Fault) {
            // One that was taken once is read again with its figures, though its key counts no longer.
            let tables = try package.tables(of: unit, in: set, period, composition)
            if tables.isEmpty, signature.severity < .error { return refused(.unused) }
            return ProcessedFile(
                format: nil, sheets: [], tables: tables, narrative: [], narrativePeriod: nil, findings: [signature])
        } catch {
            return refused(error.kind)
        }
    }

    private static func file(_ finding: Finding) -> ProcessedFile {
        ProcessedFile(
            format: nil, sheets: [], tables: [], narrative: [], narrativePeriod: nil, findings: [finding])
    }

    /// The unit as this office's register has it, and where it stands: below the reporting territory, or it is none.
    private func unit(_ composition: Composition, _ period: Period) -> (AdministrativeUnit, UnitSet)? {
        let register = composition.register
        guard let unit = register.unit(UnitCode(manifest.unit), on: period.lastDay) else { return nil }
        switch register.relation(of: unit, to: composition.settings.reportingUnit, in: period.days) {
        case .subordinate: return (unit, .subordinates)
        case .lower: return (unit, .lower)
        case .own, .office, .deep, .former, nil: return nil
        }
    }

    /// One row of the unit for each dataset that this office has.
    private func tables(
        of unit: AdministrativeUnit, in set: UnitSet, _ period: Period, _ composition: Composition
    ) throws(Fault) -> [RecognizedTable] {
        var rows: [DatasetID: [FieldName: SourcedValue]] = [:]
        var first: [DatasetID: Int] = [:]
        for (index, figure) in figures.figures.enumerated() {
            guard let dataset = composition.registry.dataset(figure.dataset), dataset.layout != .list,
                let field = dataset.fieldEverNamed(figure.field)
            else { continue }
            guard let value = Self.value(figure.value, of: field) else { throw Fault(.changed) }
            if first[dataset.id] == nil { first[dataset.id] = index }
            rows[dataset.id, default: [:]][field.name] = SourcedValue(
                value, cell: PackageFigures.cell(of: index), raw: figure.value)
        }
        return first.sorted { $0.value < $1.value }.map { dataset, index in
            let row = DatasetRow(
                unit: unit.id, unitLabel: unit.name, unitName: unit.name, sheet: PackageFigures.fileName,
                row: PackageFigures.cell(of: index).row + 1, values: rows[dataset] ?? [:])
            var balance = RowBalance()
            (balance.seen, balance.units) = (1, 1)
            return RecognizedTable(
                table: DatasetTable(dataset: dataset, place: set, period: period, rows: [row]), balance: balance)
        }
    }

    /// Nil for what no field of the kind can hold.
    private static func value(_ text: String, of field: FieldDefinition) -> FieldValue? {
        let value = PackageValue.read(text)
        guard let number = value.number else { return nil }
        switch field.type {
        case .count:
            guard let count = value.count, (0...FieldType.largestWholeNumber).contains(count) else { return nil }
            return value
        case .amount:
            guard let count = value.wholeNumber, abs(count) <= FieldType.largestWholeNumber else { return nil }
            return .decimal(number)
        case .rate(let decimals), .decimal(let decimals):
            guard number.scale <= max(decimals, 6) else { return nil }
            return .decimal(number)
        case .text, .flag, .choice, .date: return nil
        }
    }
}
