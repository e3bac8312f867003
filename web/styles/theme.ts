import { createTheme } from '@mantine/core';

/** Mantine's part of the design: everything about colour and type is in `tokens.css` and `mantine.css`. */
export const theme = createTheme({
  primaryColor: 'dark',
  autoContrast: false,
  defaultRadius: 'xs',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
