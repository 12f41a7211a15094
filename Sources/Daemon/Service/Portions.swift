import Intake

extension [TakenFile] {
    /// The files in their order, cut so that no portion holds more than `bytes`, unless by a single file.
    ///
    /// What was read of a portion is in memory at once; a small file waits for few others, and a large one for none.
    func portions(upTo bytes: Int64) -> [[TakenFile]] {
        var portions: [[TakenFile]] = []
        var size: Int64 = 0
        for file in self {
            size += file.size
            if size <= bytes, !portions.isEmpty {
                portions[portions.count - 1].append(file)
            } else {
                portions.append([file])
                size = file.size
            }
        }
        return portions
    }
}
