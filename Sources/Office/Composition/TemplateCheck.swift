import Foundation
import Publishing
import Settings

extension Composition {
    /// Whether the templates of all reports can be read and filled: a part of the configuration like any other.
    public func checkTemplate() throws(SettingsErrors) {
        let faults = each.flatMap(\.templateFaults)
        if !faults.isEmpty { throw SettingsErrors(faults) }
    }

    private var templateFaults: [SettingsError] {
        let file = templates.file.path(percentEncoded: false)
        do {
            return unknownUnits(of: try template(), file)
        } catch let error as TemplateFaults {
            return error.faults.map {
                SettingsError(file: file, message: "\($0)", hint: "mend it in Word; see docs/reference/templates.md")
            }
        } catch {
            return [
                SettingsError(
                    file: file, key: "templates", message: "the template cannot be read: \(systemReason(error))",
                    hint: "a report's folder holds report.yaml and bao-cao.docx")
            ]
        }
    }

    /// Units that the template names by codes that nobody has.
    private func unknownUnits(of template: ReportTemplate, _ file: String) -> [SettingsError] {
        template.names.values.compactMap { value in
            guard case .unit(let code) = value.owner, register.firstUnit(code) == nil else { return nil }
            return SettingsError(
                file: file, message: "no unit of the register has the code \"\(code)\", which \(value.figure) names",
                hint: "baocaod units search NAME finds a unit's code")
        }
    }
}
