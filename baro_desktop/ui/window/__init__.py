"""What belongs to the window as a whole: menus, recent files, sizes, shortcuts, troubles."""
