import Processing
import ReportingKit

extension ProcessedFile {
    /// A file in a module's folder has to hold something of that module; else it is returned with that as the reason.
    ///
    /// `folder` is as the ledger names it: the first part is the module's id where there is one.
    func belonging(toFolder folder: String?, _ registry: ModuleRegistry) -> ProcessedFile {
        let first = folder?.prefix { $0 != "/" }
        guard isAcceptable, let first, let module = registry.modules.first(where: { $0.id.rawValue == first }) else {
            return self
        }
        let owners = tables.compactMap { registry.module(owning: $0.table.dataset)?.id }
        let holdsText = !narrative.isEmpty && !module.sections.isEmpty
        guard !owners.contains(module.id), !holdsText else { return self }
        let titles = tables.compactMap { registry.module(owning: $0.table.dataset)?.title }
        return adding(
            Finding(.fileModuleMismatch(), .error, found: titles.joined(separator: ", "), expected: module.title))
    }
}
