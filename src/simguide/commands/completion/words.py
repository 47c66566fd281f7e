"""What `completion` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    "completion.bash": (
        "put this where bash looks, then open a new shell",
        "把它放到 bash 会读的地方，再打开新的 shell",
        "bashが読む場所に置き、シェルを開き直します",
    ),
    "completion.zsh": (
        "put this into a folder of $fpath, or this line behind compinit in ~/.zshrc; then open a new shell",
        "放进 $fpath 中的文件夹，或在 ~/.zshrc 的 compinit 之后写这一行，再打开新的 shell",
        "$fpathのフォルダーに置くか、~/.zshrcのcompinitの後にこの行を書き、シェルを開き直します",
    ),
    "completion.fish": (
        "put this where fish looks, then open a new shell",
        "把它放到 fish 会读的地方，再打开新的 shell",
        "fishが読む場所に置き、シェルを開き直します",
    ),
    "shell.bash": ("most Linux systems", "多数 Linux 系统", "多くのLinux"),
    "shell.zsh": ("macOS", "macOS", "macOS"),
    "shell.fish": ("fish", "fish", "fish"),
}
