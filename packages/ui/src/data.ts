export {
  AutoComplete,
  Checkbox,
  Collapse,
  DatePicker,
  Descriptions,
  Drawer,
  Form,
  InputNumber,
  Modal,
  Pagination,
  Progress,
  Radio,
  Select,
  Steps,
  Table,
  Tabs,
  Upload,
} from 'antd';
export type { DrawerProps, FormInstance, SelectProps, TableProps, TabsProps, UploadProps } from 'antd';
export { ResponsiveTable } from './data/responsive-table.tsx';
