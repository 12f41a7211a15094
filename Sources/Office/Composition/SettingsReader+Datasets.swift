import Declarations
import Foundation
import ReportingKit
import Settings

extension SettingsReader {
    /// Reads the configuration together with the datasets that its folder `datasets` declares. `memory` keeps what a file said before it
    /// became faulty.
    public static func withDatasets(of modules: [any ProcessorModule], memory: SoundDeclarations? = nil)
        -> SettingsReader
    {
        SettingsReader(modules: modules) { folder in
            let added = AdministratorDatasets(folder: folder, shipped: modules, memory: memory)
            return AddedDatasets(
                folder: folder, modules: added.modules, addedModules: added.addedModules,
                files: added.files.map {
                    AddedDatasets.File(
                        name: $0.name, dataset: $0.dataset, module: $0.module, effect: $0.effect.rawValue)
                }, faults: added.faults, closingDays: added.closingDays)
        }
    }
}
