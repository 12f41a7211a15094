import Foundation
import Publishing
import Settings

extension Composition {
    /// Whether the report's template can be read and filled: a part of the configuration like any other.
    public func checkTemplate() throws(SettingsErrors) {
        let file = settings.templates.appending(path: "bao-cao.docx").path(percentEncoded: false)
        do {
            _ = try template()
        } catch let error as TemplateFaults {
            throw SettingsErrors(
                error.faults.map {
                    SettingsError(file: file, message: "\($0)", hint: "mend it in Word; see docs/templates.md")
                })
        } catch {
            throw SettingsErrors([
                SettingsError(
                    file: file, key: "templates", message: "the template cannot be read: \(systemReason(error))",
                    hint: "templates names the folder that holds bao-cao.docx")
            ])
        }
    }
}
