import Intake
import Processing
import ReportingKit

extension ProcessedFile {
    /// A file in a module's folder has to hold something of that module; else it is returned with that as the reason.
    package func belonging(to folder: FolderID, _ registry: ModuleRegistry) -> ProcessedFile {
        guard isAcceptable, let module = registry.modules.first(where: { $0.id.rawValue == folder.text }) else {
            return self
        }
        let owners = tables.compactMap { registry.module(owning: $0.table.dataset)?.id }
        let holdsText = !narrative.isEmpty && !module.sections.isEmpty
        guard !owners.contains(module.id), !holdsText else { return self }
        let titles = tables.compactMap { registry.module(owning: $0.table.dataset)?.title }
        return adding(
            Finding(.fileModuleMismatch, .error, found: titles.joined(separator: ", "), expected: module.title))
    }
}
